import {
  Column,
  CreateDateColumn,
  Entity,
  OneToMany,
  PrimaryGeneratedColumn,
  Unique,
  UpdateDateColumn,
} from 'typeorm';
import { amount } from '../amount.js';
import { OrderLine } from './order-line.entity.js';

@Entity('orders')
@Unique(['customerId', 'idempotencyKey'])
export class Order {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text', { unique: true })
  number!: string;

  @Column('uuid', { name: 'customer_id' })
  customerId!: string;

  @Column('text', { name: 'idempotency_key' })
  idempotencyKey!: string;

  @Column('text')
  status!: 'confirmed';

  @OneToMany(() => OrderLine, (line) => line.order, { cascade: true })
  lines!: OrderLine[];

  @Column('bigint', { name: 'total_amount', transformer: amount })
  totalAmount!: number;

  @Column('text')
  currency!: string;

  @Column('jsonb')
  payment!: { method: string; status: string };

  @Column('jsonb', { name: 'shipping_address', nullable: true })
  shippingAddress!: object | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}
